package io.jets.function.json;

/**
 * A type of which the application's {@code JsonMapper} cannot create instances.
 *
 * @param path the path of the property that has the type, {@code ""} for the type that
 * was inspected
 * @param type the type
 * @param reason why it cannot be created, a clause whose subject is the type
 * @param remedy what to write instead, a sentence without its full stop
 */
public record TypeProblem(String path, String type, String reason, String remedy) {

	/**
	 * Returns the problem as a clause.
	 * @return for instance {@code the property "address", app.Address, is abstract}
	 */
	public String toClause() {
		return (this.path.isEmpty() ? this.type : "the property \"" + this.path + "\", " + this.type + ",") + " "
				+ this.reason;
	}

}
