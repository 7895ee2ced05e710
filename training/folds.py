"""Which fifth of PLV a record belongs to. The shipped model has not seen fold 0."""

import random

FOLDS = 5


def fold(record):
    return random.Random(record["id"]).randrange(FOLDS)
