package io.drumbeat.dingtalk.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A card as the variables of a template, every one of them text: lists and objects as their JSON.
 *
 * @param title what chat lists and notifications show
 */
public record Face(String title, Map<String, String> variables) {
    /**
     * What one card's variables may take together, in bytes of JSON. The platform's tables name 1 KB for a value, which its
     * own examples exceed; so this is what it takes in a robot's message, and a refusal steps down by itself.
     */
    static final int MOST_BYTES = 15_000;

    public Face {
        variables = Map.copyOf(variables);
    }

    boolean fits() {
        return JsonMapper.shared().writeValueAsString(variables).getBytes(UTF_8).length <= MOST_BYTES;
    }

    /** Hides what it holds, which may be somebody's pay. */
    @Override
    public String toString() {
        return "Face[***]";
    }
}
