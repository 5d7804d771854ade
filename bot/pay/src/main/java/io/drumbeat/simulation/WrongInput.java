package io.drumbeat.simulation;

/** Something that a plan was to be tried on is wrong. */
public final class WrongInput extends RuntimeException {
    private final String field;

    /** @param field where it stands, as {@code facts[2].date} */
    public WrongInput(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
