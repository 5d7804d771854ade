package io.drumbeat.reach;

import io.drumbeat.card.Element;
import io.drumbeat.measure.Indicator;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.stereotype.Component;

/** The three levels of a target: what is to be reached, what one stretches for, what would be a feat. */
@Component
public final class Levels {
    private static final Sentences SENTENCES = Sentences.beside(Levels.class);
    private static final BigDecimal STRETCH = new BigDecimal("1.15");
    private static final BigDecimal FEAT = new BigDecimal("1.3");

    public Element of(Indicator measure, long target) {
        return new Element.Table(
                List.of(SENTENCES.say("level"), SENTENCES.say("target")),
                List.of(
                        List.of(SENTENCES.say("target"), measure.show(target)),
                        List.of(SENTENCES.say("stretch"), measure.about(times(target, STRETCH))),
                        List.of(SENTENCES.say("feat"), measure.about(times(target, FEAT)))));
    }

    static long stretch(long target) {
        return times(target, STRETCH);
    }

    static long feat(long target) {
        return times(target, FEAT);
    }

    private static long times(long target, BigDecimal by) {
        return BigDecimal.valueOf(target)
                .multiply(by)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
