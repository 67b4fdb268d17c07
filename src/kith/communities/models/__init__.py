from kith.communities.models.community import Community
from kith.communities.models.membership import Membership

__all__ = ["Community", "Membership"]
