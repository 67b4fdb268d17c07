from kith.research.models.study import Study

__all__ = ["Study"]
