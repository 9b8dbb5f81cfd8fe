"""Who may be sent a brief, why not, and in which words: rules and messages, values in, values out.

What touches the disk, the network or the clock (the ledger, the ways out) is
`briefgen.pipeline.sending`.
"""
