package io.drumbeat.dingtalk.instance;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Due;
import io.drumbeat.dingtalk.card.Face;
import io.drumbeat.dingtalk.card.OwnFaces;
import io.drumbeat.dingtalk.card.PublicFaces;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A kind of card, from the fullest down. The ids of what it showed begin with its mark. */
enum Rung {
    OWN("card:", "自己的卡片模板"),
    PUBLIC("public:", "公共卡片模板");

    private final String mark;
    private final String words;

    Rung(String mark, String words) {
        this.mark = mark;
        this.words = words;
    }

    static Optional<Rung> of(String sentAs) {
        for (var rung : values()) {
            if (sentAs.startsWith(rung.mark)) {
                return Optional.of(rung);
            }
        }
        return Optional.empty();
    }

    String marked(String id) {
        return mark + id;
    }

    String bare(String sentAs) {
        return sentAs.substring(mark.length());
    }

    String words() {
        return words;
    }

    /** @return empty if the card is too long for it */
    Optional<Face> drawn(Due due, UnaryOperator<Card> illustrated) {
        return switch (this) {
            case OWN -> OwnFaces.of(due.card(), due.chat(), due.id(), due.version());
            case PUBLIC -> Optional.of(PublicFaces.of(illustrated(due, illustrated), due.chat()));
        };
    }

    /** What stands must get a new face, so there always is one. */
    Face redrawn(Due due, UnaryOperator<Card> illustrated) {
        return switch (this) {
            case OWN -> OwnFaces.always(due.card(), due.chat(), due.id(), due.version());
            case PUBLIC -> PublicFaces.of(illustrated(due, illustrated), due.chat());
        };
    }

    /** Pictures lie on the platform for whoever knows their id, so pay is told in words. */
    private static Card illustrated(Due due, UnaryOperator<Card> illustrated) {
        return due.kind() == Say.Kind.PAY ? due.card() : illustrated.apply(due.card());
    }
}
