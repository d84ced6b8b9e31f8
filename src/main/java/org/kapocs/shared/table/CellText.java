package org.kapocs.shared.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers and days as they are kept, whatever they look like in the sheet. */
public final class CellText extends DataFormatter {
    private static final int FIRST_SURE_DAY = 61;

    public CellText() {
        super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(double value, int format, String pattern) {
        return formatRawCellContents(value, format, pattern, false);
    }

    @Override
    public String formatRawCellContents(double value, int format, String pattern, boolean since1904) {
        return DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)
                ? moment(value, since1904)
                : number(value);
    }

    /** Of the first days of their calendar spreadsheets say different things: those stay a number, which no day is. */
    public static String moment(double value, boolean since1904) {
        if (value >= 1 && value < FIRST_SURE_DAY && !since1904) {
            return number(value);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904, true);
        if (moment == null) {
            return number(value);
        }
        if (value < 1) {
            return moment.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal plain = BigDecimal.valueOf(value);
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }
}
