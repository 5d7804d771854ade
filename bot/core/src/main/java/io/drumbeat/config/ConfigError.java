package io.drumbeat.config;

/** Something in a file the company edits is wrong; the message names file, line, value and what would be right. */
public final class ConfigError extends RuntimeException {
    public ConfigError(String message) {
        super(message);
    }
}
