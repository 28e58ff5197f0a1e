"""What the record can be turned into: one small file a format."""
