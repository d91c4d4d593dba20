"""The emergency book (应急册): what the gate goes on in while the post's own book cannot be read.

It lies in a folder of its own below the post's, is a whole book under a station code of its
own, and is brought into the post's book once that is repaired.
"""
