import '@clearpost/vision/page-worker'
