package io.drumbeat.measure;

/** What once had a target and is declared no more: its numbers are shown as they are. */
record Undeclared(String id) implements Indicator {
    @Override
    public String label() {
        return id;
    }

    @Override
    public int places() {
        return 0;
    }

    @Override
    public String show(long value) {
        return Long.toString(value);
    }

    @Override
    public String about(long value) {
        return show(value);
    }

    @Override
    public String brief(long value) {
        return show(value);
    }
}
