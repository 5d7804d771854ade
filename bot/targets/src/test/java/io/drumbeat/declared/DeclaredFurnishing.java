package io.drumbeat.declared;

import io.drumbeat.decision.Recorder;
import io.drumbeat.measure.Reckoned;
import io.drumbeat.rehearsal.Furnishing;
import java.util.function.Supplier;
import org.springframework.context.support.GenericApplicationContext;

/** The measures that come declared with the bot. */
public final class DeclaredFurnishing implements Furnishing {
    @Override
    public void into(GenericApplicationContext spring, Supplier<Recorder> recorder) {
        Furnishing.usually(spring, Reckoned.class, DeclaredMeasures::usual);
    }
}
