package io.drumbeat.answering;

import io.drumbeat.card.Card;
import io.drumbeat.decision.Understood;
import io.drumbeat.phrase.Text;
import io.drumbeat.ranking.Sentences;
import io.drumbeat.scene.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 谢谢, 收到, 在吗: what is said out of courtesy is answered so, and not with what one might have meant. */
public final class Courtesies {
    private static final io.drumbeat.sentence.Sentences SENTENCES =
            io.drumbeat.sentence.Sentences.beside(Courtesies.class);

    /** What is said, without blanks and stops, and which sentence answers it. */
    private static final Map<String, String> KINDS = kinds();

    private Courtesies() {}

    private static Map<String, String> kinds() {
        var kinds = new HashMap<String, String>();
        for (var line : Sentences.table("courtesies")) {
            var words = List.of(line.split(" ", -1));
            words.subList(1, words.size()).forEach(said -> kinds.put(plain(said), words.getFirst()));
        }
        return Map.copyOf(kinds);
    }

    /** An answer in kind, or the page that one looks at then, if the whole line is nothing but a courtesy. */
    public static Optional<Understood> answer(Line line, LookUp pages) {
        return Optional.ofNullable(KINDS.get(plain(line.said().words())))
                .flatMap(kind -> pages.isLook(kind) ? pages.of(line, kind) : Optional.of(said(line, kind)));
    }

    private static Understood said(Line line, String kind) {
        return new Understood.Unheard(line.said().words(), Card.info(sentence(kind)));
    }

    private static String sentence(String kind) {
        return switch (kind) {
            case "thanks" -> SENTENCES.say("thanks");
            case "received" -> SENTENCES.say("received");
            case "hello" -> SENTENCES.say("hello");
            case "bye" -> SENTENCES.say("bye");
            default -> throw new IllegalStateException("courtesies.txt: " + kind);
        };
    }

    private static String plain(String words) {
        return Text.folded(words).replaceAll("[\\s\\p{Punct}，。！？、…～~]", "");
    }
}
