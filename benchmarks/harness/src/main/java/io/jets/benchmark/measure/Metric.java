package io.jets.benchmark.measure;

/**
 * What is measured.
 */
public enum Metric {

	/** Process start to first response. */
	COLD_START("Cold start", Unit.MILLISECONDS),

	/** Process start to the request for the first event. */
	INIT("Init", Unit.MILLISECONDS),

	/** The first event. */
	FIRST_INVOCATION("First invocation", Unit.MILLISECONDS),

	/** The median of the events 2 to 10. */
	NEXT_INVOCATIONS("Invocations 2–10", Unit.MILLISECONDS),

	/** The median of the last 100 of 200 events. */
	STEADY("Steady state", Unit.MILLISECONDS),

	/** CPU time until the first response. */
	CPU_START("CPU to first response", Unit.MILLISECONDS),

	/** The number of classes that the JVM has loaded at the first response. */
	CLASSES("Classes loaded", Unit.NUMBER),

	/** CPU time per batch of 2 records, of the events 2 to 200. */
	CPU_INVOCATION("CPU per batch of 2", Unit.MILLISECONDS),

	/** The median of batches of 100 records after warm-up. */
	BATCH("Batch of 100", Unit.MILLISECONDS),

	/** CPU time per batch of 100 records after warm-up. */
	CPU_BATCH("CPU per batch of 100", Unit.MILLISECONDS),

	/** The peak memory after 200 events. */
	PEAK_MEMORY("Peak memory", Unit.MEGABYTES),

	/** Cold start, with the CPU of a 512 MB function from the first event on. */
	SMALL_COLD_START("Cold start, 512 MB", Unit.MILLISECONDS),

	/** First event, with the CPU of a 512 MB function. */
	SMALL_FIRST_INVOCATION("First invocation, 512 MB", Unit.MILLISECONDS),

	/** The median of the events 2 to 10, with the CPU of a 512 MB function. */
	SMALL_NEXT_INVOCATIONS("Invocations 2–10, 512 MB", Unit.MILLISECONDS),

	/** Cold start with an EventBridge event. */
	BUS_COLD_START("Cold start, EventBridge", Unit.MILLISECONDS),

	/** First event of the bus. */
	BUS_FIRST_INVOCATION("First invocation, EventBridge", Unit.MILLISECONDS),

	/** The median of the EventBridge events 2 to 10. */
	BUS_NEXT_INVOCATIONS("Invocations 2–10, EventBridge", Unit.MILLISECONDS),

	/** The median of the last 100 of 200 EventBridge events. */
	BUS_STEADY("Steady state, EventBridge", Unit.MILLISECONDS),

	/** The size of the archive. */
	PACKAGE("Package", Unit.MEGABYTES);

	private final String label;

	private final Unit unit;

	Metric(String label, Unit unit) {
		this.label = label;
		this.unit = unit;
	}

	/**
	 * Returns the label in tables.
	 * @return a short label
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Returns the unit.
	 * @return {@code ms}, {@code MB} or nothing for a number
	 */
	public String unit() {
		return this.unit.symbol;
	}

	private enum Unit {

		MILLISECONDS("ms"), MEGABYTES("MB"), NUMBER("");

		private final String symbol;

		Unit(String symbol) {
			this.symbol = symbol;
		}

	}

}
