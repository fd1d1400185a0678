package io.jets.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * A text table whose columns are as wide as their widest cell.
 */
public final class TextTable {

	private static final String GAP = "  ";

	private final List<List<String>> rows = new ArrayList<>();

	/**
	 * Creates a table.
	 * @param header the first row, nothing for a table without a header
	 */
	public TextTable(String... header) {
		if (header.length > 0) {
			add(header);
		}
	}

	/**
	 * Adds a row.
	 * @param row the cells, as many as in each other row
	 */
	public void add(String... row) {
		this.rows.add(List.of(row));
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (List<String> row : this.rows) {
			StringBuilder line = new StringBuilder();
			for (int column = 0; column < row.size(); column++) {
				String cell = row.get(column);
				line.append(cell).append(" ".repeat(width(column) - cell.length())).append(GAP);
			}
			text.append(line.toString().stripTrailing()).append('\n');
		}
		return text.toString();
	}

	private int width(int column) {
		return this.rows.stream().mapToInt((row) -> row.get(column).length()).max().orElse(0);
	}

}
