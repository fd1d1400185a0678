package io.jets.benchmark.variant;

/**
 * What has one row in the tables: a variant on a JDK, started in one way.
 *
 * @param variant the variant
 * @param jdk the JDK
 * @param launch how it is started
 */
public record Subject(Variant variant, Jdk jdk, Launch launch) {

	/**
	 * Name it.
	 * @return what else is named the same is the same
	 */
	public SubjectName name() {
		return new SubjectName(this.variant.name(), this.variant.label(), this.jdk.feature(), this.launch);
	}

	@Override
	public String toString() {
		return this.variant.name() + " on " + this.jdk.feature() + ", " + this.launch.label();
	}

}
