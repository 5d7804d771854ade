package io.drumbeat.intake;

/** A cell that cannot be taken as it is. */
public final class Wrong extends RuntimeException {
    public final transient Column column;
    public final String value;
    public final String right;

    public Wrong(Column column, String value, String right) {
        super(right, null, false, false);
        this.column = column;
        this.value = value;
        this.right = right;
    }
}
