"""What the encoder is made of; evaluate.py measures exactly what train.py ships."""

RECIPE = {"layers": 4, "frozen_layers": 1, "epochs": 5, "rate": 1e-4, "batch": 16}
FOLDS = 5
VOCABULARY_ROWS = 11000
