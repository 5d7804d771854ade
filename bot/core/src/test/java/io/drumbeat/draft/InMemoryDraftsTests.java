package io.drumbeat.draft;

class InMemoryDraftsTests extends DraftsContract {
    private final InMemoryDrafts drafts = new InMemoryDrafts();

    @Override
    protected Drafts drafts() {
        return drafts;
    }
}
