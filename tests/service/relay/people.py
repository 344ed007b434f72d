"""Who there is in these tests, by the part they take."""

from rehearsal.people import Person, UserRole, made_id

HOST = made_id("host tenant")
MANAGER = Person.named("Maya Singh", HOST)
CLERK = Person.named("Ben Clarke", HOST)
CHAIR = Person.named("Ruth Okafor", HOST)
SUBGROUP_CHAIR = Person.named("Sam Ellis", HOST, UserRole.GUEST)
DEPUTY = Person.named("Dee Putnam", HOST, UserRole.GUEST)
LA = Person.named("Lena Abbot", HOST)
PEOPLE = (MANAGER, CLERK, CHAIR, SUBGROUP_CHAIR, DEPUTY, LA)
STRANGER = Person.named("Nora Newman", HOST)
