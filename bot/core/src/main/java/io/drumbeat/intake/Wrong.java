package io.drumbeat.intake;

/** A cell that cannot be taken as it is. */
final class Wrong extends RuntimeException {
    final transient Column column;
    final String value;
    final String right;

    Wrong(Column column, String value, String right) {
        super(right, null, false, false);
        this.column = column;
        this.value = value;
        this.right = right;
    }
}
