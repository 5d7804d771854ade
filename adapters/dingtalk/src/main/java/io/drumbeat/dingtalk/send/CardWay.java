package io.drumbeat.dingtalk.send;

import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.ratelimit.Gate;
import java.util.List;
import java.util.Optional;

/** Another way out than messages: as interactive cards, which can be given a new face where they stand. */
public interface CardWay {
    /** Whether a message would be tried as a card now. */
    boolean takes(Due due);

    /** Whether a message went out as a card, by the id it was given then. */
    boolean made(String sentAs);

    /** The limits that showing a card, or changing one that was shown, must keep. */
    List<Gate> gates(Due due);

    /**
     * Shows a card, once; blocks until the platform answered.
     *
     * @param address the person's staff id or the group's open conversation id
     * @return empty if it was certainly not shown and should be said another way
     */
    Optional<Delivered> show(Due due, String address);

    /** Gives a card that was shown its new face. */
    Delivered edit(Due due, String sentAs);

    /** Where no template is known. */
    CardWay NONE = new CardWay() {
        @Override
        public boolean takes(Due due) {
            return false;
        }

        @Override
        public boolean made(String sentAs) {
            return false;
        }

        @Override
        public List<Gate> gates(Due due) {
            return List.of();
        }

        @Override
        public Optional<Delivered> show(Due due, String address) {
            return Optional.empty();
        }

        @Override
        public Delivered edit(Due due, String sentAs) {
            return new Delivered.Sent(sentAs);
        }
    };
}
