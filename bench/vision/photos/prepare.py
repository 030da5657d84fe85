"""Makes the pictures of this folder from packages of Debian 12 and PyPI, smaller and as JPEG without metadata.

    apt-get download kphotoalbum visp-images-data tuxpaint-stamps-default libjxl-testdata wordpress-theme-twentytwentytwo
    pip download --no-deps scikit-image==0.26.0 matplotlib==3.11.2
    # unpack each .deb (dpkg-deb -x) and wheel (unzip) into one folder
    python prepare.py FOLDER OUT_FOLDER          # pillow 13

Prints the table of README.md.
"""

import hashlib
import io
import sys
from pathlib import Path

from PIL import Image

KPHOTOALBUM = "kphotoalbum 5.9.1-1", "usr/share/kphotoalbum/demo", "GPL-2+"
VISP = "visp-images-data 3.5.0-1", "ViSP-images/Solvay", "1927, public domain in the USA; package GPL-2"
STAMPS = "tuxpaint-stamps-default 2022.06.04-1", "tuxpaint/stamps", "GPL-2"
JXL = "libjxl-testdata 0.0~git20230110", "libjxl-testdata", "CC0 (wesaturate), BSD-3 (flower)"
BIRDS = "wordpress-theme-twentytwentytwo 6.1.9", "twentytwentytwo/assets/images", "CC0, as its readme says"
SKIMAGE = "scikit-image 0.26.0 (PyPI)", "skimage/data", "CC0 or public domain, as its documentation says"
MATPLOTLIB = "matplotlib 3.11.2 (PyPI)", "mpl-data/sample_data", "US Navy, public domain"

PEOPLE = [(KPHOTOALBUM, f"{name}.jpg") for name in (
    "anne_helene", "bar55", "bar55_2", "cold_water", "grand_canyon_1", "jesper", "jesper_2", "new_wave_1",
    "new_wave_2", "pool", "pool_2", "qt-logo", "wayne", "grand_canyon_2")] + [
    (SKIMAGE, "astronaut.png"), (MATPLOTLIB, "grace_hopper.jpg"), (SKIMAGE, "camera.png"),
    (VISP, "Solvay_conference_1927_Version2_2126x1463.jpg")]
NOBODY = [(KPHOTOALBUM, f"{name}.jpg") for name in (
    "blackie", "donna", "donna_2", "grand_canyon_3", "skagen", "skagen_2", "snow", "spiff", "spiff_2", "sunset")] + [
    (SKIMAGE, name) for name in ("coffee.png", "chelsea.png", "coins.png", "motorcycle_left.png", "brick.png",
                                 "grass.png", "rocket.jpg", "hubble_deep_field.jpg", "retina.jpg", "moon.png")] + [
    (JXL, "flower.png"), (JXL, "tmshre_riaphotographs_srgb8.png"), (JXL, "cvo9xd_keong_macan_srgb8.png"),
    (BIRDS, "ducks.jpg"), (BIRDS, "bird-on-gray.jpg"), (BIRDS, "flight-path-on-gray-a.jpg")] + [
    (STAMPS, f"{name}.png") for name in (
        "chicken_profile", "crowned_crane", "drake", "gander", "heron_greatblue", "lark", "magellanic_penguin", "owl",
        "pelican", "pigeon", "rooster", "turkey", "chimp", "tamarin_emperor", "sea_lion", "badger", "edward_bear",
        "teddy_bear", "cow_white", "gnu-baby", "ram", "sheep_lamb", "zebu", "dromedary", "lion-2", "tiger", "doe",
        "dingo", "fox", "elephant", "zebra", "hippopotamus", "pig_golden", "rabbit-2", "marmot", "wombat", "kangaroo",
        "snowman", "avocado", "orange_seville", "broccoli", "mushroom", "eiffel_tower", "sword_in_the_stone")]

LONGEST = 1600  # pixels; only the group picture is larger
BACKGROUND = (222, 226, 218)  # under stamps, which are cut out


def find(folder: Path, place: str, name: str) -> Path:
    """The largest of this name: some packages hold small ones too."""
    paths = [path for path in folder.rglob(name) if place in str(path)]
    if not paths:
        raise SystemExit(f"{name} is not there: unpack the packages that the head of this script names")
    return max(paths, key=lambda path: (path.stat().st_size, str(path)))


def jpeg(path: Path) -> bytes:
    picture = Image.open(path)
    if picture.mode in ("P", "LA", "RGBA"):
        picture = picture.convert("RGBA")
        ground = Image.new("RGBA", picture.size, (*BACKGROUND, 255))
        picture = Image.alpha_composite(ground, picture)
    picture = picture.convert("RGB")
    picture.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()


def main(folder: Path, out: Path):
    print("| picture | of | file | licence | sha256 |\n|---|---|---|---|---|")
    for kind, pictures in (("people", PEOPLE), ("nobody", NOBODY)):
        for number, ((package, place, licence), name) in enumerate(pictures, 1):
            data = jpeg(find(folder, place, name))
            file = out / f"{kind}-{number:02}.jpg"
            file.write_bytes(data)
            print(f"| {file.name} | {package} | {name} | {licence} | {hashlib.sha256(data).hexdigest()[:16]} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
