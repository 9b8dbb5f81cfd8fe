"""Send a brief: what touches the disk, the network and the clock. The rules and the words are
`briefgen.delivery`.

    brief, list ──▶ decisions ──▶ copies ──▶ messages ──▶ intent ──▶ way out ──▶ result
                                                            └─────── ledger ───────┘
"""
