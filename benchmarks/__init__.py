"""What Kith costs, measured beside what could not cost less, in the same run on the same machine.

`./kith bench` is the way in. An absolute time means little on a shared machine: read the ratios.
"""
