package io.drumbeat.batch;

import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A recorder whose database goes away after some parts were told. */
public final class Failing implements Recorder {
    private final Recorder recorder;
    private int left;

    public Failing(Recorder recorder, int parts) {
        this.recorder = recorder;
        this.left = parts;
    }

    @Override
    public List<Entry> tell(String messageId, String person, Instant at, Function<Known, List<Told>> telling) {
        if (left-- == 0) {
            throw new NotRecorded("没有记下：数据库暂时连不上", new IllegalStateException("away"));
        }
        return recorder.tell(messageId, person, at, telling);
    }

    @Override
    public Outcome record(Request request) {
        return recorder.record(request);
    }

    @Override
    public List<Message> push(String push, Instant occurrence, Function<Known, List<Say>> saying) {
        return recorder.push(push, occurrence, saying);
    }

    @Override
    public Sent send(String push, Instant occurrence, Drawn drawn) {
        return recorder.send(push, occurrence, drawn);
    }

    @Override
    public <T> T ask(Function<Known, T> question) {
        return recorder.ask(question);
    }
}
