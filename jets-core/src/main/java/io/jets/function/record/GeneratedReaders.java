package io.jets.function.record;

import org.jspecify.annotations.Nullable;

/**
 * Readers of records, in generated code.
 */
@FunctionalInterface
public interface GeneratedReaders {

	/**
	 * The name of the singleton that generated code registers.
	 */
	String BEAN_NAME = "io.jets.function.generatedReaders";

	/**
	 * Returns a new reader.
	 * @param type the class of the record
	 * @return the reader of one record, or {@code null} if the application's
	 * {@code JsonMapper} reads the class
	 */
	@Nullable RecordReader create(Class<?> type);

	/**
	 * Returns no readers.
	 * @return readers for no class
	 */
	static GeneratedReaders none() {
		return (type) -> null;
	}

	/**
	 * Returns readers of samples, which create instances of the JDK's classes only.
	 * @return the readers, for any class
	 */
	static GeneratedReaders ofSamples() {
		return (type) -> new SampleRecordReader();
	}

}
