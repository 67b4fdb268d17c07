"""References as programs and journals export them, oddities included. All of them are made up."""

from __future__ import annotations

from collections.abc import Iterator

ZOTERO = """TY  - JOUR
TI  - The <i>quiet</i> pen &amp; the loud one (made up)
AU  - Nemo, Ada
AU  - Ó Sample, Íde
T2  - Journal Nobody Prints
AB  - First line of an abstract
that goes on in a second line.
DA  - 2019/03/01/
PY  - 2019
DO  - 10.5555/Zotero.1
VL  - 4
IS  - 2
SP  - 11
EP  - 34
UR  - https://doi.org/10.5555/Zotero.1
LA  - en
ER  - 

TY  - CHAP
TI  - A chapter without a year (made up)
AU  - Nobody, N.; Sample, I.
AU  - et al.
T2  - A Book of Chapters
UR  - https://example.org/chapter
N1  - https://creativecommons.org/licenses/by/4.0/
AB  - This one may be passed on.
ER  - 
"""

ERIC = """Provider: a made-up database
Content: text/plain; charset="UTF-8"

TY - RPRT
T1 - Homework, and whose it is (made up)
A1 - Example, Otto
Y1 - 2004/03//
JF - Reports Never Given
N2 - Theirs alone.
ER -
TY  - JOUR
AU  - Broken, Off
Y1  - 2001
TY  - JOUR
T1  - After the broken one (made up)
Y1  - n.d.
ER  - 
"""

JOURNAL = r"""@string{jn = "Journal Nobody Prints"}
@comment{exported by hand}

@article{nemo2018,
  author = {M{\"u}ller, J{\"o}rg and {\'E}lise Thibodeau and {Council of {N}obody} and others},
  title  = {{The {DNA} of \emph{marking}} -- and after (made up)},
  journal = jn, year = 2018, volume = 3, number = {1}, pages = {1--9},
  doi = {10.5555/JOURNAL.7}, copyright = {CC BY-SA 4.0}, abstract = {May be passed on.}
}
@article{broken2017,
  title = {This one never closes,
  author = {Nobody, Ned}
@inproceedings{neumann2020,
  title = "Quoted {B}races (made up)", booktitle = {Proceedings of Nothing},
  date = {2020-05-01}, month = mai, author = "von Sample, John"
}
@article{again, title = {Somebody typed it again}, doi = {https://doi.org/10.5555/journal.7}}
@book{untitled, author = {Nobody, Ned}, year = 1999}
"""


def ris(count: int) -> Iterator[str]:
    for number in range(count):
        yield (
            f"TY  - JOUR\nTI  - Made-up study number {number} of many\nAU  - Nemo, Ada\n"
            f"AU  - Sample, Ida\nJO  - Journal Nobody Prints\nPY  - {1990 + number % 30}\n"
            f"DO  - 10.5555/many.{number}\nAB  - {'words of an abstract ' * 40}\nER  - \n\n"
        )


def bibtex(count: int) -> Iterator[str]:
    for number in range(count):
        yield (
            f"@article{{many{number},\n  title = {{Made-up study number {number} of many}},\n"
            f"  author = {{Nemo, Ada and Sample, Ida}},\n  journal = {{Journal Nobody Prints}},\n"
            f"  year = {{{1990 + number % 30}}},\n  doi = {{10.5555/many.{number}}},\n"
            f"  abstract = {{{'words of an abstract ' * 40}}}\n}}\n\n"
        )
