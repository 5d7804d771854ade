-- Who told a fact, where that is somebody else than whom it counts for.
alter table fact add column teller text;
