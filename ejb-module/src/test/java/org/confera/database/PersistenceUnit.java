package org.confera.database;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The settings that the server will read from persistence.xml. */
final class PersistenceUnit {

    private PersistenceUnit() {
    }

    static Map<String, Object> settings() {
        try (InputStream xml = PersistenceUnit.class.getResourceAsStream("/META-INF/persistence.xml")) {
            NodeList properties = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getElementsByTagName("property");
            Map<String, Object> settings = new HashMap<>();
            for (int i = 0; i < properties.getLength(); i++) {
                Element property = (Element) properties.item(i);
                settings.put(property.getAttribute("name"), property.getAttribute("value"));
            }
            return settings;
        } catch (Exception e) {
            throw new IllegalStateException("META-INF/persistence.xml can't be read", e);
        }
    }
}
