package io.drumbeat.workbook;

import io.drumbeat.sheet.Limits;

/** How much of a workbook is read. Whatever is over is refused while it is unpacked, so that it never lies in memory. */
final class Most {
    /** Bytes of a sheet, unpacked. */
    static final long SHEET = 128L << 20;
    /** Bytes of the texts that cells share. */
    static final long SHARED = 64L << 20;
    /** Bytes of any other part. */
    static final long OTHER = 16L << 20;

    static final int SHEETS = 1_000;
    static final int SHEET_NAME = 100;
    /** Formats that cells may have; a spreadsheet program keeps no more. */
    static final int FORMATS = 65_535;
    /** Different texts that cells share. */
    static final int TEXTS = 500_000;
    /** Characters of the texts that cells share. */
    static final int TEXT = 8_000_000;

    static final int MERGES = 100_000;
    /** The last row of a spreadsheet program. */
    static final int LAST_ROW = 1_048_576;
    /** The last column of a spreadsheet program, XFD. */
    static final int LAST_COLUMN = 16_384;

    static final int COLUMNS = Limits.COLUMNS;

    private Most() {}
}
