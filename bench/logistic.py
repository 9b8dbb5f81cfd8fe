"""Logistic regression with an L2 penalty over measures that are scaled to their spread: of each
example for itself, and of one among those of its group."""

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


def fit_choice(
    rows: np.ndarray, right: np.ndarray, group: np.ndarray, penalty: float
) -> np.ndarray:
    """Return the weights by which one of a group is chosen: the likelihood is that of the right
    ones among all of their group (softmax).

    Args:
        rows: [examples, measures].
        right: [examples], whether it would be a right choice; a group without one says nothing.
        group: [examples], whole numbers in order.
        penalty: weight of the squares of the scaled weights beside the log-likelihood.
    """
    middle, spread = rows.mean(0), rows.std(0) + 1e-9
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    lengths = np.diff(np.r_[starts, len(group)])
    tells = np.repeat(np.logical_or.reduceat(right, starts), lengths)
    rows, right, group = (rows[tells] - middle) / spread, right[tells], group[tells]
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    lengths = np.diff(np.r_[starts, len(group)])
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        scores = rows @ weights
        odds = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), lengths))
        likely = odds / np.repeat(np.add.reduceat(odds, starts), lengths)
        among = odds * right
        among = among / np.repeat(np.add.reduceat(among, starts), lengths)
        slope = rows.T @ (likely - among) + penalty * weights
        mean = np.add.reduceat(rows * likely[:, None], starts)
        curve = (rows.T * likely) @ rows - mean.T @ mean + penalty * np.eye(len(weights))
        step = np.linalg.solve(curve, slope)
        step /= max(1.0, np.abs(step).max())
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    unscaled: np.ndarray = weights / spread
    return unscaled
