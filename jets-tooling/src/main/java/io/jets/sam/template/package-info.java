/**
 * The resources of a template under construction, their logical ids and references.
 */
@NullMarked
package io.jets.sam.template;

import org.jspecify.annotations.NullMarked;
