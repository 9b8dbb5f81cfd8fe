"""Logistic regression with an L2 penalty over measures that are scaled to their spread."""

from __future__ import annotations

import numpy as np


def fit(rows: np.ndarray, marked: np.ndarray, penalty: float) -> np.ndarray:
    """Return the weights of the measures as they are, the constant first.

    Args:
        rows: [examples, measures].
        marked: [examples], 1 or 0.
        penalty: weight of the squares of the scaled weights beside the log-likelihood.
    """
    middle, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = np.column_stack([np.ones(len(rows)), (rows - middle) / spread])
    ridge = np.diag([1e-6, *[penalty] * rows.shape[1]])
    weights = np.zeros(scaled.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (likely - marked) + ridge @ weights
        curve = (scaled.T * (likely * (1 - likely))) @ scaled + ridge
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    own = weights[1:] / spread
    return np.array([weights[0] - own @ middle, *own])
