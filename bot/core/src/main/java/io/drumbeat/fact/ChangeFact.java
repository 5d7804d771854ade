package io.drumbeat.fact;

import io.drumbeat.subject.Subject;
import java.util.List;
import java.util.Set;

/** What takes back or puts right what was told before. */
public sealed interface ChangeFact extends Fact {
    /** Takes back everything recorded under a receipt. */
    @Named(stored = "void", zh = "撤销", en = "undo")
    record Voided(long receipt) implements ChangeFact {
        @Override
        public Set<Long> settles() {
            return Set.of(receipt);
        }
    }

    /**
     * Puts right what was recorded under a receipt: from now on it says this instead. It keeps its number, its place and
     * who told it, so that deals, praise and pay stay with it. Taking the correction back brings the first words back.
     */
    @Named(stored = "correction", zh = "更正", en = "change")
    record Corrected(long receipt, Noted instead) implements ChangeFact {
        @Override
        public List<Subject> subjects() {
            return List.of(new Subject.Receipt(receipt));
        }
    }
}
