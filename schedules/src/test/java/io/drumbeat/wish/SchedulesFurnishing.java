package io.drumbeat.wish;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.chat.Chat;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.memory.InMemoryRecorder;
import io.drumbeat.note.Cadences;
import io.drumbeat.note.CompanyNotes;
import io.drumbeat.rehearsal.Furnishing;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Delivery;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.stage.Stages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** The usual hours, and what became of what was planned as the chat's recorder keeps it. */
public final class SchedulesFurnishing implements Furnishing {
    private static final ThreadLocal<Cadence> CADENCE = ThreadLocal.withInitial(Cadence::new);

    /** The chat that is made next has these hours. */
    public static Stages having(Cadence cadence) {
        CADENCE.set(cadence);
        return Stages.USUAL;
    }

    @Override
    public void into(GenericApplicationContext spring, Supplier<Recorder> recorder) {
        spring.registerBean(Cadence.class, CADENCE::get);
        var now = CADENCE.get();
        spring.registerBean(
                Cadences.class,
                () -> new Cadences(
                        new CompanyFile("cadence.yml", "", "cadence.yml").readOr(now, file -> new Cadence(file))));
        spring.registerBean(
                Repertoire.class,
                () -> new Repertoire(
                        CompanyNotes.beside(
                                List.copyOf(spring.getBeansOfType(Push.class).values()),
                                spring.getBean(Cadence.class),
                                spring.getBean(WorkingCalendar.class)),
                        spring.getBean(Cadence.class)));
        spring.registerBean(Deliveries.class, () -> new Kept(recorder));
        spring.registerBean(Conversations.class, () -> new Stood(recorder));
    }

    private record Stood(Supplier<Recorder> recorder) implements Conversations {
        private Conversations kept() {
            return ((InMemoryRecorder) recorder.get()).conversations();
        }

        @Override
        public Optional<Said> said(String messageId) {
            return kept().said(messageId);
        }

        @Override
        public Page page(Chat chat, @Nullable String after, int most) {
            return kept().page(chat, after, most);
        }
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
        public void seen(String platform, Collection<String> sentAs, Instant at) {
            kept().seen(platform, sentAs, at);
        }
    }
}
