"""Arabic text as text: folding, tokens, clitics, inflection, digits."""
