"""Words that stand in any card and so tell nothing of what it is about, by language."""

ENGLISH = """
a about after again all almost also always am an and another any anybody anyone anything are aren
as at away back be because been before being best better between big both but by can cannot could
couldn d did didn do does doesn doing don done down each either else enough even ever every
everybody everyone everything few first for from get gets getting give gives go goes going good
got had has hasn have haven having he her here hers him his how i if in instead into is isn it its
just keep kind last least less let ll lot lots m made make makes making many may maybe me mean
might mine more most much must my need needs never new next no nobody none nor not nothing now of
off often on once one ones only or other others our ours out over own people per perhaps put quite
rather re really s said same say see shall she should shouldn since so some somebody someone
something sometimes soon still stop such t take than that the their theirs them then there these
they thing things this those through to together too try two under until up us use used ve very
want was wasn way we well were weren what when where which while who why will with within without
won would wouldn yet you your yours
"""

FRENCH = """
a afin ai aie ainsi alors après assez au aucun aucune aujourd aussi autant autre autres aux
avaient avais avait avant avec avoir avons ayant beaucoup bien bon bonne c car ce ceci cela celle
celles celui cependant certains ces cet cette ceux chaque chez chose choses comme comment contre d
dans davantage de depuis des deux devant devoir devrait doit doivent donc dont du durant dès déjà
elle elles en encore enfin entre es est et eu eux faire fais faisons fait faites faut fois font
grand grande hui ici il ils j jamais je jusqu juste l la laquelle le lequel les lesquels leur
leurs lieu lors lorsqu lorsque lui là m ma mais mal me mes mettre mien mieux moi moins mon même
mêmes n ne ni non nos notre nous nôtre on ont ou où par parce parfois parmi pas pendant peu peut
peuvent peux plus plusieurs plutôt pour pourquoi prendre presque puis puisqu puisque qu quand que
quel quelle quelles quelqu quelque quelques quels qui quoi rien s sa sans se sera seront ses seul
seule si sien soi soient soit sommes son sont sous souvent sur ta tel telle tes toi ton toujours
tous tout toute toutes trop très tu un une va vers veut voici voilà vont vos votre vous vraiment
vôtre y à ça étaient étais était été être
"""

STOP_WORDS = {"en": frozenset(ENGLISH.split()), "fr": frozenset(FRENCH.split())}
