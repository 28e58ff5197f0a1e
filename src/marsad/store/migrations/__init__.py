"""Changes of the tables from one version of Marsad to the next."""
