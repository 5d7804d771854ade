package io.drumbeat.dingtalk.card;

/** What the own card template shows, by the names that it and the card's data share. */
public enum Variable {
    /** One line for chat lists and notifications. */
    TITLE("title", "string"),
    /** Everything that is read, in order, with the title in the colour of its tone. */
    BODY("body", "markdown"),
    /** Charts with their titles, below what is read. */
    CHARTS("charts", "loopArray"),
    /** What is to be filled in. */
    FORM("form", "form"),
    /** The word on the form's button; the form is hidden while it is empty. */
    SUBMIT("submit", "string"),
    /** What can be pressed. */
    BUTTONS("buttons", "loopArray"),
    /** How wide the platform draws it. */
    CONFIG("config", "object"),
    /** What only whoever pressed is told; set by the answer to a press. */
    NOTICE("notice", "string");

    private final String key;
    private final String type;

    Variable(String key, String type) {
        this.key = key;
        this.type = type;
    }

    public String key() {
        return key;
    }

    /** The platform's name of its type. */
    public String type() {
        return type;
    }

    /** Whether everybody has their own. */
    public boolean isPrivate() {
        return this == NOTICE;
    }
}
