package io.drumbeat.sheet;

import java.util.List;
import java.util.function.Consumer;

/** Reads the spreadsheets that people drop and writes those they take with them. */
public interface Spreadsheets {
    /**
     * Reads the first sheet, row by row; only rows that hold something.
     *
     * @param name the file's name: it says what kind of file it claims to be
     * @return what a person should know of how it was read, as {@code 编码 GB18030}
     * @throws Unreadable with a sentence for the person
     */
    List<String> read(String name, byte[] content, Consumer<SheetRow> each);

    /** An XLSX file of one sheet, in which nothing is a formula. */
    byte[] write(Page page);
}
