package io.drumbeat.batch;

import io.drumbeat.decision.Recorder;
import io.drumbeat.rehearsal.Furnishing;
import io.drumbeat.sheet.FileLinks;
import io.drumbeat.sheet.Tickets;
import java.util.function.Supplier;
import org.springframework.context.support.GenericApplicationContext;

/** Files kept in memory. */
public final class FilesFurnishing implements Furnishing {
    @Override
    public void into(GenericApplicationContext spring, Supplier<Recorder> recorder) {
        spring.registerBean(FileLinks.class, () -> new FileLinks(new Tickets(new byte[32])));
        spring.registerBean(Batches.class, () -> new InMemoryBatches(recorder));
    }
}
