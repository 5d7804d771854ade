package io.drumbeat.reach;

import io.drumbeat.card.Element;
import io.drumbeat.measure.Indicator;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.stereotype.Component;

/** The three levels of a target: what is to be reached, what one stretches for, what would be a feat. */
@Component
public final class Levels {
    private static final Sentences SENTENCES = Sentences.beside(Levels.class);

    public Element of(Indicator measure, long target) {
        return new Element.Table(
                List.of(SENTENCES.say("level"), SENTENCES.say("target")),
                List.of(
                        List.of(SENTENCES.say("target"), measure.show(target)),
                        List.of(SENTENCES.say("stretch"), measure.about(Level.STRETCH.of(target))),
                        List.of(SENTENCES.say("feat"), measure.about(Level.FEAT.of(target)))));
    }
}
