package io.drumbeat.dingtalk.instance;

import org.jspecify.annotations.Nullable;

/** Where presses on a card go. */
public sealed interface Callback {
    /** Over the connection that the bot keeps to the platform. */
    record Stream() implements Callback {}

    /**
     * To our door.
     *
     * @param routeKey the name the address is registered under
     * @param url the address to register; null if somebody registered it by hand
     * @param secret what calls to it are signed with
     */
    record Door(String routeKey, @Nullable String url, String secret) implements Callback {
        /** Hides the secret. */
        @Override
        public String toString() {
            return "Door[routeKey=%s]".formatted(routeKey);
        }
    }
}
