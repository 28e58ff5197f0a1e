"""The web application and the API over a record; needs ``marsad[web]``."""
