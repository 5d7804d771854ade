package io.drumbeat.archive;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.drumbeat.sheet.Unreadable;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through the tags and texts of one part, as far as a workbook goes: no entities, nothing very deep. */
public final class Markup implements AutoCloseable {
    /** What comes next in a part. */
    public enum Step {
        OPENS,
        CLOSES,
        TEXT,
        END
    }

    private final XMLStreamReader reader;
    private final String part;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int tags;
    private @Nullable Supplier<Unreadable> inText;

    private Markup(XMLStreamReader reader, String part) {
        this.reader = reader;
        this.part = part;
    }

    static Markup of(InputStream unpacked, String part) {
        // made anew, since it keeps every name it ever met
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            return new Markup(factory.createXMLStreamReader(unpacked, StandardCharsets.UTF_8.name()), part);
        } catch (XMLStreamException unreadable) {
            throw broken(part, unreadable);
        }
    }

    private static Unreadable broken(String part, Exception why) {
        return new Unreadable(Parts.SAID.say("cut", Map.of("part", part)), why);
    }

    public Step next() {
        try {
            while (reader.hasNext()) {
                var step = step(reader.next());
                if (step != null) {
                    return step;
                }
            }
            return Step.END;
        } catch (Unpacked.Unbroken tooLong) {
            throw known(tooLong);
        } catch (Unreadable refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException unreadable) {
            throw broken(part, unreadable);
        }
    }

    private @Nullable Step step(int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> opened();
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                yield Step.CLOSES;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> Step.TEXT;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Unreadable(Parts.SAID.say("entity", Map.of("part", part)));
            default -> null;
        };
    }

    private Step opened() {
        named(reader.getLocalName());
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            named(reader.getAttributeLocalName(i));
        }
        if (++tags > Bounds.TAGS) {
            throw new Unreadable(Parts.SAID.say("tags", Map.of("part", part, "most", Bounds.TAGS)));
        }
        if (++depth > Bounds.DEPTH) {
            throw new Unreadable(Parts.SAID.say("deep", Map.of("part", part, "most", Bounds.DEPTH)));
        }
        return Step.OPENS;
    }

    private void named(String name) {
        if (names.add(name) && names.size() > Bounds.NAMES) {
            throw new Unreadable(Parts.SAID.say("names", Map.of("part", part, "most", Bounds.NAMES)));
        }
    }

    /** The tag that opened or closed, whatever its prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** An attribute of the tag that opened, whatever its prefix; null if it has none. */
    public @Nullable String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Names the text that is being read, for the sentence that it is too long; null where there is none. */
    public void inText(@Nullable Supplier<Unreadable> tooLong) {
        inText = tooLong;
    }

    private Unreadable known(Unpacked.Unbroken tooLong) {
        return inText == null ? tooLong.sentence : inText.get();
    }

    /** A piece of the text, which may come in several. */
    public String text() {
        try {
            return piece();
        } catch (Unpacked.Unbroken tooLong) {
            throw known(tooLong);
        } catch (Unreadable refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException unreadable) {
            throw broken(part, unreadable);
        }
    }

    /** Reads on where the text has not come yet, and throws what it does not declare. */
    @SuppressWarnings("RedundantThrows")
    private String piece() throws XMLStreamException {
        return reader.getText();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException unreadable) {
            throw broken(part, unreadable);
        }
    }
}
