package io.drumbeat.wish;

import io.drumbeat.chat.Chat;
import io.drumbeat.decision.Recorder;
import io.drumbeat.memory.InMemoryRecorder;
import io.drumbeat.rehearsal.Furnishing;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Delivery;
import io.drumbeat.schedule.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.support.GenericApplicationContext;

/** The usual hours, and what became of what was planned as the chat's recorder keeps it. */
public final class SchedulesFurnishing implements Furnishing {
    @Override
    public void into(GenericApplicationContext spring, Supplier<Recorder> recorder) {
        Furnishing.usually(spring, Cadence.class, Cadence::new);
        spring.registerBean(Deliveries.class, () -> new Kept(recorder));
    }

    private record Kept(Supplier<Recorder> recorder) implements Deliveries {
        private Deliveries kept() {
            return ((InMemoryRecorder) recorder.get()).deliveries();
        }

        @Override
        public List<Delivery> of(Chat chat, LocalDate from, LocalDate to) {
            return kept().of(chat, from, to);
        }

        @Override
        public List<Delivery> in(LocalDate from, LocalDate to) {
            return kept().in(from, to);
        }

        @Override
        public void seen(String message, Instant at) {
            kept().seen(message, at);
        }
    }
}
