package io.drumbeat.config;

/**
 * Something in a file the company edits, or a setting, is wrong; the message names file and line or the setting, its value and
 * what would be right.
 */
public final class ConfigError extends RuntimeException {
    public ConfigError(String message) {
        super(message);
    }
}
