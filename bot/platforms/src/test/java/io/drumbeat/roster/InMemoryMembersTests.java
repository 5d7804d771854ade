package io.drumbeat.roster;

class InMemoryMembersTests extends MembersContract {
    @Override
    protected Members members() {
        return new InMemoryMembers();
    }
}
